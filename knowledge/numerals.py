"""Values of number words: 一千两百九十八万, twenty-one."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

#: Numerals kept: 4,400 questions have some 40 different ones; a made-up one costs 15 microseconds anew.
KEPT = 1024

#: A spoken decimal with a multiplier behind it: twelve point nine eight million.
SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9}
SCALED = re.compile(rf"(.*\bpoint\b.*?) ({'|'.join(SCALES)})")
#: The same in Chinese: 八点八万.
HAN_SCALES = {"十": 10, "百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
SPOKEN = re.compile(r"(.*点.*?)(千|万|百万|千万|亿)")


@lru_cache(maxsize=KEPT)
def chinese(text: str) -> Decimal | None:
    """The value of a Chinese numeral; None where it is none."""
    import cn2an

    if text == "百":
        return Decimal(100)
    if spoken := SPOKEN.fullmatch(text):
        part = chinese(spoken[1])
        return part and part * HAN_SCALES[spoken[2]]
    try:
        return Decimal(str(cn2an.cn2an(text, "smart")))
    except (ValueError, KeyError, InvalidOperation):
        return None


@lru_cache(maxsize=KEPT)
def english(words: str) -> Decimal | None:
    """The value of English number words; None where they are none."""
    from text_to_num import alpha2digit

    if words.endswith("dozen"):
        return (english(words.removesuffix("dozen").strip()) or Decimal(1)) * 12
    scaled = SCALED.fullmatch(words)
    digits = alpha2digit(scaled[1] if scaled else words, "en", threshold=0).replace(",", "")
    scale = SCALES[scaled[2]] if scaled else 1
    return Decimal(digits) * scale if re.fullmatch(r"\d+(\.\d+)?", digits) else None
