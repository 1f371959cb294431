"""The print doctor: what is wrong with pages before they are printed, and with files before they are handed on."""
