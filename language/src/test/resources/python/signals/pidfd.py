# A signal for the process behind a descriptor.
import os
import signal
import subprocess

with subprocess.Popen(["sleep", "60"]) as process:
    descriptor = os.pidfd_open(process.pid)
    try:
        signal.pidfd_send_signal(descriptor, signal.SIGTERM, 1)
    except TypeError as e:
        print(e)  # expect: siginfo must be None
    signal.pidfd_send_signal(descriptor, signal.SIGTERM)
    print(process.wait())  # expect: -15
    os.close(descriptor)
try:
    signal.pidfd_send_signal(descriptor, signal.SIGTERM)
except OSError as e:
    print(e.errno)  # expect: 9
