# The history of readline, which needs no terminal, and what is wrong.
import os
import readline
import sys
import tempfile


def outcome(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for line in "one", "two", "entrée":
    readline.add_history(line)
print(readline.get_current_history_length())  # expect: 3
print([readline.get_history_item(i) for i in range(5)])  # expect: [None, 'one', 'two', 'entrée', None]
readline.remove_history_item(0)
readline.replace_history_item(0, "second")
print([readline.get_history_item(i) for i in (1, 2)])  # expect: ['second', 'entrée']
print(outcome(lambda: readline.remove_history_item(7)))  # expect: ValueError: No history item at position 7
print(outcome(lambda: readline.remove_history_item(-1)))  # expect: ValueError: History index cannot be negative
print(outcome(lambda: readline.append_history_file(-1)))  # expect: ValueError: nelements must be positive

path = os.path.join(tempfile.mkdtemp(), "history")
readline.write_history_file(path)
with open(path, encoding="utf-8") as file:
    print(file.read().split("\n"))  # expect: ['second', 'entrée', '']
readline.add_history("last")
readline.append_history_file(1, path)
readline.clear_history()
readline.read_history_file(path)
print(readline.get_current_history_length(), readline.get_history_item(3))  # expect: 3 last
readline.set_history_length(2)
readline.write_history_file(path)
readline.clear_history()
readline.read_history_file(path)
print(readline.get_history_item(1), readline.get_history_item(2), readline.get_history_item(3))  # expect: entrée last None
print(outcome(lambda: readline.read_history_file(path + "x")).split(":")[0])  # expect: FileNotFoundError

print(repr(readline.get_completer_delims()[:4]), readline.get_completer())  # expect: ' \t\n`' None
print(outcome(lambda: readline.set_completer(1)))  # expect: TypeError: set_completer(func): argument not callable
readline.set_completer(print)
print(readline.get_completer() is print)  # expect: True
readline.parse_and_bind("tab: complete")
readline.parse_and_bind('"\\e[A": history-search-backward')
readline.parse_and_bind("set editing-mode vi")
print(repr(readline.get_line_buffer()), readline.backend)  # expect: '' readline

# An init file: how long the history may get, and lines for some programs only.
init = os.path.join(tempfile.mkdtemp(), "inputrc")
with open(init, "w") as file:
    file.write("$if Bash\nset history-size 1\n$else\nset history-size 3\n$endif\n")
readline.read_init_file(init)
for line in "a", "b", "c", "d":
    readline.add_history(line)
print(readline.get_current_history_length())  # expect: 3

# input() tells auditors, whoever reads the line.
events = []
sys.addaudithook(lambda name, args: events.append((name, args)) if name.startswith("builtins.input") else None)
print(outcome(lambda: input("what? ")))  # expect: what? EOFError: EOF when reading a line
print(events)  # expect: [('builtins.input', ('what? ',))]
