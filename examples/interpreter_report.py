"""What interpreter is this, and does it have a global lock?"""

import sys
import sysconfig
import threading

print(f"version: {sys.version.split()[0]} ({sys.implementation.name})")
print(f"version_info: {sys.version_info[:3]}")
print(f"platform: {sys.platform}")
print(f"Py_GIL_DISABLED: {sysconfig.get_config_var('Py_GIL_DISABLED')}")
print(f"global lock enabled: {sys._is_gil_enabled()}")
print(f"abiflags: {sys.abiflags!r}")
print(f"thread_inherit_context: {sys.flags.thread_inherit_context}")
print(f"context_aware_warnings: {sys.flags.context_aware_warnings}")
print(f"thread implementation: {sys.thread_info.name}")
print(f"main thread: {threading.current_thread() is threading.main_thread()}")
