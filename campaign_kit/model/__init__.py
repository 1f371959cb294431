"""The nouns, vocabularies and rules of the field: values in, values out; no tables, no Qt, no files."""
