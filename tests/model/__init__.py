"""Tests of the model: values in, values out."""
