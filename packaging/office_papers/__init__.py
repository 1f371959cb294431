"""Writes the Word templates of office papers, `layouts/papers/office/*.docx`, from the numbers of the profile.

Run as `python -m office_papers` in the folder `packaging` after a change of `layouts/papers/nd30-2020.toml`; a test
holds templates and profile equal. An office changes its own copy in Word.
"""
