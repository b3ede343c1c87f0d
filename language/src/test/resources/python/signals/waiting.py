# Waiting for blocked signals: sigwait, sigwaitinfo and sigtimedwait take what is pending, and no handler sees it.
import os
import signal
import threading
import time


def handler(number, frame):
    print("handler", signal.Signals(number).name)


# With its default action SIGUSR1 would end the process; blocked it stays pending.
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2})
signal.raise_signal(signal.SIGUSR1)
print(signal.sigpending() == {signal.SIGUSR1})  # expect: True
received = signal.sigwait([signal.SIGUSR1, signal.SIGUSR2])
print(type(received).__name__, received == signal.SIGUSR1)  # expect: Signals True
print(signal.sigpending())  # expect: set()

# Another thread waits, the main thread goes on.
found = []
thread = threading.Thread(target=lambda: found.append(signal.sigwaitinfo([signal.SIGUSR2])))
thread.start()
time.sleep(0.1)
os.kill(os.getpid(), signal.SIGUSR2)
thread.join()
print(found[0].si_signo == signal.SIGUSR2, type(found[0]).__name__)  # expect: True struct_siginfo

# A time limit.
print(signal.sigtimedwait([signal.SIGUSR1], 0))  # expect: None
print(signal.sigtimedwait([signal.SIGUSR1], 0.01))  # expect: None
try:
    signal.sigtimedwait([signal.SIGUSR1], -1.0)
except ValueError as e:
    print(e)  # expect: timeout must be non-negative
try:
    signal.sigwait([1000])
except ValueError as e:
    print(e)  # expect: signal number 1000 out of range [1; 64]

# A timer's signal is taken as well; what is left pending reaches its handler when it is unblocked.
signal.signal(signal.SIGALRM, handler)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(signal.sigwait([signal.SIGALRM]).name)  # expect: SIGALRM
signal.raise_signal(signal.SIGALRM)
print("still blocked")  # expect: still blocked
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})  # expect: handler SIGALRM
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, []) == {signal.SIGUSR1, signal.SIGUSR2})  # expect: True
