# A zone shows itself with its module, and by its bare name where it is of a class statement.
import copy
import datetime
import io
import pickle
import struct
import zoneinfo

paris = zoneinfo.ZoneInfo("Europe/Paris")
print(paris, repr(paris)) # expect: Europe/Paris zoneinfo.ZoneInfo(key='Europe/Paris')
print(repr(datetime.datetime(2024, 7, 1, tzinfo=paris)), paris.utcoffset(datetime.datetime(2024, 7, 1))) # expect: datetime.datetime(2024, 7, 1, 0, 0, tzinfo=zoneinfo.ZoneInfo(key='Europe/Paris')) 2:00:00


class Zone(zoneinfo.ZoneInfo):
    pass


print(repr(Zone("UTC")), zoneinfo.ZoneInfo.__module__, zoneinfo.ZoneInfo.__qualname__, type(paris).__name__) # expect: Zone(key='UTC') zoneinfo ZoneInfo ZoneInfo
print(pickle.loads(pickle.dumps(paris)) is paris, copy.copy(paris) is paris, zoneinfo.ZoneInfo("Europe/Paris") is paris) # expect: True True True
print(repr(pickle.loads(pickle.dumps(zoneinfo.ZoneInfo.no_cache("UTC"))))) # expect: zoneinfo.ZoneInfo(key='UTC')
data = b"TZif" + bytes(16) + struct.pack(">6l", 0, 0, 0, 0, 1, 4) + bytes(6) + b"UTC\0"
own = zoneinfo.ZoneInfo.from_file(io.BytesIO(data))
print(repr(own).partition("<")[0], own.tzname(None), repr(zoneinfo.ZoneInfo.from_file(io.BytesIO(data), key="Own"))) # expect: zoneinfo.ZoneInfo.from_file( UTC zoneinfo.ZoneInfo(key='Own')
import zoneinfo._zoneinfo as library

print(library.ZoneInfo is zoneinfo.ZoneInfo, repr(library.ZoneInfo("UTC"))) # expect: False ZoneInfo(key='UTC')
