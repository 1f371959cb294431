"""What every value of the model that holds people's words is built on; knows no noun."""

from pydantic import BaseModel


class Draft(BaseModel, hide_input_in_errors=True):
    """A value whose faults tell which field is wrong and why, never what stood in it.

    A traceback that somebody sends to get help holds no name and no phone number of it.
    """
