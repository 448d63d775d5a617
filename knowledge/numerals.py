"""Values of number words: 一千两百九十八万, twenty-one."""

import re
from decimal import Decimal, InvalidOperation
from functools import cache


@cache
def chinese(text: str) -> Decimal | None:
    """The value of a Chinese numeral; None where it is none."""
    import cn2an

    if text == "百":
        return Decimal(100)
    try:
        return Decimal(str(cn2an.cn2an(text, "smart")))
    except (ValueError, KeyError, InvalidOperation):
        return None


@cache
def english(words: str) -> Decimal | None:
    """The value of English number words; None where they are none."""
    from text_to_num import alpha2digit

    digits = alpha2digit(words, "en", threshold=0).replace(",", "")
    return Decimal(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else None
