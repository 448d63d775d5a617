"""`python -m bot` is the same as `wenbao`."""

from bot.main import main

if __name__ == "__main__":
    main()
