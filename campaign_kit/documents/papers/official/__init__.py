"""Office papers: what they say of a session or a campaign, and how that is filled into a Word template."""
