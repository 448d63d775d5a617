import cProfile,pstats,sys,os
sys.argv=['x']
from bot import logs, telegram_app
from bot.settings import load_settings
s=load_settings(); logs.configure("WARNING" if 0 else s.log_level)
p=cProfile.Profile(); p.enable()
try: telegram_app.run(s,webhook=False,per_second=1e6)
finally:
    p.disable(); p.dump_stats('/tmp/prof.out')
