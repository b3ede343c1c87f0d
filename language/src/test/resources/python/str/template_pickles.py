# Template strings and their interpolations can be pickled.
import copy
import pickle

name = "x"
template = t"a{name!r:>3}b{name}"
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    again = pickle.loads(pickle.dumps(template, protocol))
    if (again.strings, again.values) != (template.strings, template.values):
        print(protocol, again)
print(again.interpolations[0], copy.deepcopy(template).strings)  # expect: Interpolation('x', 'name', 'r', '>3') ('a', 'b', '')
