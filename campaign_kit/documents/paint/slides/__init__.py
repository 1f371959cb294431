"""The pieces of a slide deck: theme colours, looks of text, boxes as PresentationML, slide layouts."""
