import warnings


def give():
    warnings.warn("careful", UserWarning)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    give()
    give()
print(len(log), log[0].category.__name__, log[0].message, log[0].lineno)  # expect: 2 UserWarning careful 5
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    give()
    give()
print(len(log))  # expect: 1
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        give()
    except UserWarning as e:
        print("raised", e)  # expect: raised careful
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("ignore")
    give()
print(len(log))  # expect: 0
with warnings.catch_warnings(record=True) as log:
    warnings.filterwarnings("always", message="care", module="__main__")
    warnings.warn_explicit("careful", DeprecationWarning, "f.py", 3, module="__main__")
print(log[0].filename, log[0].lineno)  # expect: f.py 3
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)  # expect: category must be a Warning subclass, not 'type'
