"""campaign_kit: plan, teach and report how children stay safe online (Bộ công cụ tuyên truyền)."""

__version__ = "0.1.0"
