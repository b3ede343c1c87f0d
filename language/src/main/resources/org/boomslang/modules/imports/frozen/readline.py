"""Importing this module enables command line editing.

What GNU Readline does for CPython, the library's own editor (_pyrepl) does here: input() edits lines on
a terminal, with history and completion. Init lines are understood as far as they bind keys to commands
that the editor has; other settings are passed over, as Readline passes over what it does not know.
"""

import _line_editor
import _thread
import os
import sys

backend = "readline"

# Whose interface this is; programs compare it with the version that brought what they need.
_READLINE_VERSION = _READLINE_RUNTIME_VERSION = 0x0802
_READLINE_LIBRARY_VERSION = "8.2"

_TAB = 9  # what get_completion_type() says of the first attempt
_LIST = 63  # and of one that shows what there is


class _State:
    """All that the functions of this module set. One thread edits at a time; the rest is as safe as lists."""

    def __init__(self):
        self.history = []
        self.history_length = -1
        self.history_size = -1  # what an init file allows; without limit when negative
        self.auto_history = True
        self.completer = None
        self.delimiters = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?"
        self.startup_hook = None
        self.pre_input_hook = None
        self.display_hook = None
        self.bindings = {}  # of keys as the editor spells them, to commands or texts
        self.init_file = None
        self.begin = self.end = self.completion_type = 0
        self.reader = None
        self.reader_of = None  # the bindings and descriptors that it was made for
        self.editing = False
        self.lock = _thread.RLock()


_state = _State()


def _callable_or_none(name, function):
    if function is not None and not callable(function):
        raise TypeError(f"{name}(func): argument not callable")
    return function


def _text(string):
    if not isinstance(string, str):
        raise TypeError(f"argument must be str, not {type(string).__name__}")
    return string


# ---------------------------------------------------------------- history


def add_history(string, /):
    """Add an item to the history buffer."""
    _state.history.append(_text(string))
    _trim_history()


def _trim_history():
    if 0 <= _state.history_size < len(_state.history):
        del _state.history[: len(_state.history) - _state.history_size]


def clear_history():
    """Clear the current readline history."""
    _state.history.clear()


def get_current_history_length():
    """Return the current (not the maximum) length of history."""
    return len(_state.history)


def get_history_item(index, /):
    """Return the current contents of history item at one-based index."""
    if 0 < index <= len(_state.history):
        return _state.history[index - 1]
    return None


def _check_position(pos):
    if pos < 0:
        raise ValueError("History index cannot be negative")
    if pos >= len(_state.history):
        raise ValueError(f"No history item at position {pos}")


def remove_history_item(pos, /):
    """Remove history item given by its zero-based position."""
    _check_position(pos)
    del _state.history[pos]


def replace_history_item(pos, line, /):
    """Replaces history item given by its position with contents of line.

    pos is zero-based."""
    _text(line)
    _check_position(pos)
    _state.history[pos] = line


def get_history_length():
    """Return the maximum number of lines that will be written to the history file."""
    return _state.history_length


def set_history_length(length, /):
    """Set the maximal number of lines which will be written to the history file.

    A negative length is used to inhibit history truncation."""
    _state.history_length = length.__index__()


def set_auto_history(enabled, /):
    """Enables or disables automatic history."""
    _state.auto_history = bool(enabled)


def _history_file(filename):
    return os.path.expanduser("~/.history") if filename is None else filename


def _read_lines(file):
    return [line.decode(errors="surrogateescape") for line in file.read().split(b"\n") if line]


def _write_lines(file, lines):
    file.write(b"".join(line.encode(errors="surrogateescape") + b"\n" for line in lines))


def _private(path, flags):
    return os.open(path, flags, 0o600)


def read_history_file(filename=None, /):
    """Load a readline history file.

    The default filename is ~/.history."""
    with open(_history_file(filename), "rb") as file:
        _state.history.extend(_read_lines(file))
    _trim_history()


def write_history_file(filename=None, /):
    """Save a readline history file.

    The default filename is ~/.history."""
    lines = _state.history[:]
    if 0 <= _state.history_length < len(lines):
        lines = lines[len(lines) - _state.history_length:]
    with open(_history_file(filename), "wb", opener=_private) as file:
        _write_lines(file, lines)


def append_history_file(nelements, filename=None, /):
    """Append the last nelements items of the history list to file.

    The default filename is ~/.history."""
    if nelements < 0:
        raise ValueError("nelements must be positive")
    with open(_history_file(filename), "r+b") as file:
        file.seek(0, os.SEEK_END)
        _write_lines(file, _state.history[max(0, len(_state.history) - nelements):])
    if _state.history_length >= 0:
        with open(_history_file(filename), "r+b") as file:
            lines = _read_lines(file)
            if len(lines) > _state.history_length:
                file.seek(0)
                file.truncate()
                _write_lines(file, lines[len(lines) - _state.history_length:])


# ---------------------------------------------------------------- completion and hooks


def set_completer(function=None, /):
    """Set or remove the completer function.

    The function is called as function(text, state),
    for state in 0, 1, 2, ..., until it returns a non-string.
    It should return the next possible completion starting with 'text'."""
    _state.completer = _callable_or_none("set_completer", function)


def get_completer():
    """Get the current completer function."""
    return _state.completer


def set_completer_delims(string, /):
    """Set the word delimiters for completion."""
    _state.delimiters = _text(string)


def get_completer_delims():
    """Get the word delimiters for completion."""
    return _state.delimiters


def get_completion_type():
    """Get the type of completion being attempted."""
    return _state.completion_type


def get_begidx():
    """Get the beginning index of the completion scope."""
    return _state.begin


def get_endidx():
    """Get the ending index of the completion scope."""
    return _state.end


def set_completion_display_matches_hook(function=None, /):
    """Set or remove the completion display function.

    The function is called as
      function(substitution, [matches], longest_match_length)
    once each time matches need to be displayed."""
    _state.display_hook = _callable_or_none("set_completion_display_matches_hook", function)


def set_startup_hook(function=None, /):
    """Set or remove the function invoked by the rl_startup_hook callback.

    The function is called with no arguments just
    before readline prints the first prompt."""
    _state.startup_hook = _callable_or_none("set_startup_hook", function)


def set_pre_input_hook(function=None, /):
    """Set or remove the function invoked by the rl_pre_input_hook callback.

    The function is called with no arguments after the first prompt
    has been printed and just before readline starts reading input
    characters."""
    _state.pre_input_hook = _callable_or_none("set_pre_input_hook", function)


def get_line_buffer():
    """Return the current contents of the line buffer."""
    return _state.reader.get_unicode() if _state.editing else ""


def insert_text(string, /):
    """Insert text into the line buffer at the cursor position."""
    _text(string)
    if _state.editing:
        _state.reader.insert(string)


def redisplay():
    """Change what's displayed on the screen to reflect contents of the line buffer."""
    if _state.editing:
        _state.reader.refresh()


# ---------------------------------------------------------------- init lines

# Readline's names of commands, in those of the editor; others are the same on both sides or unknown.
_COMMANDS = {
    "abort": "cancel",
    "accept-line": "accept",
    "backward-char": "left",
    "backward-delete-char": "backspace",
    "forward-char": "right",
    "delete-char": "delete",
    "beginning-of-history": "first-history",
    "end-of-history": "last-history",
    "forward-search-history": "forward-history-isearch",
    "reverse-search-history": "reverse-history-isearch",
    "menu-complete": "complete",
    "possible-completions": "complete",
    "tab-insert": "self-insert",
    "redraw-current-line": "refresh",
}
_KEYS = {
    "del": "\x7f",
    "esc": "\x1b",
    "escape": "\x1b",
    "lfd": "\n",
    "newline": "\n",
    "ret": "\r",
    "return": "\r",
    "rubout": "\x7f",
    "space": " ",
    "spc": " ",
    "tab": "\t",
}
# What terminals send for keys that the editor knows by name.
_NAMED = {
    "\x7f": "\\<backspace>",
    "\x1b[A": "\\<up>",
    "\x1b[B": "\\<down>",
    "\x1b[C": "\\<right>",
    "\x1b[D": "\\<left>",
    "\x1b[H": "\\<home>",
    "\x1b[F": "\\<end>",
    "\x1b[3~": "\\<delete>",
    "\x1b[5~": "\\<page up>",
    "\x1b[6~": "\\<page down>",
}
_NAMED |= {"\x1bO" + keys[2]: name for keys, name in _NAMED.items() if len(keys) == 3}
_ESCAPES = {"e": "\x1b", "t": "\t", "n": "\n", "r": "\r", "b": "\b", "a": "\a", "f": "\f", "v": "\v", "d": "\x7f"}


def _control(key):
    return "\x7f" if key == "?" else chr(ord(key.upper()) & 0x1F)


def _sequence(quoted):
    """The characters that "\\C-x\\e[A" stands for."""
    found = []
    rest = quoted
    while rest:
        if rest[:3] in (r"\C-", r"\c-") and len(rest) > 3:
            key, rest = _control(rest[3]), rest[4:]
        elif rest[:3] in (r"\M-", r"\m-") and len(rest) > 3:
            key, rest = "\x1b", rest[3:]
        elif rest[0] == "\\" and len(rest) > 1:
            key, rest = _ESCAPES.get(rest[1], rest[1]), rest[2:]
        else:
            key, rest = rest[0], rest[1:]
        found.append(key)
    return "".join(found)


def _key_name(name):
    """The characters of Control-a, Meta-Rubout, TAB and the like, or None."""
    prefix = ""
    while "-" in name[1:-1]:
        modifier, _, name = name.partition("-")
        modifier = modifier.lower()
        if modifier in ("control", "c", "ctrl"):
            return prefix + _control(name) if len(name) == 1 else None
        if modifier not in ("meta", "m"):
            return None
        prefix += "\x1b"
    return prefix + _KEYS.get(name.lower(), name[:1])


def _specification(keys):
    """Keys as the editor's keymap spells them."""
    if keys in _NAMED:
        return _NAMED[keys]
    return _raw(keys)


def _raw(keys):
    return "".join(r"\\" if key == "\\" else key if key.isprintable() else "\\x%02x" % ord(key) for key in keys)


def parse_and_bind(string, /):
    """Execute the init line provided in the string argument."""
    line = _text(string).strip()
    if not line or line[0] in "#$":
        return
    if line[0] == '"':
        end = 1
        while end < len(line) and line[end] != '"':
            end += 2 if line[end] == "\\" else 1
        keys = _sequence(line[1:end])
        rest = line[end + 1:].lstrip()
        if not rest.startswith(":"):
            return
        rest = rest[1:]
    else:
        name, colon, rest = line.partition(":")
        keys = _key_name(name.strip())
        if not colon or not keys:
            _set_variable(line.split())
            return
    rest = rest.strip()
    if not keys or not rest:
        return
    if rest[0] in "\"'" and rest[-1] == rest[0] and len(rest) > 1:
        action = (_sequence(rest[1:-1]),)
    else:
        action = rest.split()[0].lower()
        action = _COMMANDS.get(action, action)
    _state.bindings = {**_state.bindings, _specification(keys): action}


def _set_variable(words):
    """Of Readline's variables, the one that is not about what is shown or which keys do what."""
    if [word.lower() for word in words[:2]] == ["set", "history-size"] and len(words) > 2:
        try:
            _state.history_size = int(words[2])
        except ValueError:
            return
        _trim_history()


def _applies(condition):
    """Whether the lines behind $if are for this program."""
    name, equals, value = condition.partition("=")
    name, value = name.strip().lower(), value.strip()
    if not equals:
        return name == "python"
    if name == "term":
        terminal = os.environ.get("TERM", "")
        return value in (terminal, terminal.partition("-")[0])
    return name == "mode" and value == "emacs"


def read_init_file(filename=None, /):
    """Execute a readline initialization file.

    The default filename is the last filename used."""
    if filename is None:
        filename = _state.init_file or os.environ.get("INPUTRC") or os.path.expanduser("~/.inputrc")
    with open(filename, encoding="utf-8", errors="surrogateescape") as file:
        lines = file.readlines()
    _state.init_file = filename
    conditions = []
    for line in map(str.strip, lines):
        word, _, rest = line.partition(" ")
        if word == "$if":
            conditions.append(_applies(rest.strip()))
        elif word == "$else" and conditions:
            conditions[-1] = not conditions[-1]
        elif word == "$endif" and conditions:
            conditions.pop()
        elif not all(conditions):
            pass
        elif word == "$include":
            with open(os.path.expanduser(rest.strip()), encoding="utf-8", errors="surrogateescape") as included:
                for each in included:
                    parse_and_bind(each)
        else:
            parse_and_bind(line)


# ---------------------------------------------------------------- editing


def _call_hook(hook):
    if hook is not None:
        try:
            hook()
        except Exception:
            pass  # as in C, where nobody is there to be told


def _reader_class():
    from _pyrepl import commands
    from _pyrepl.completing_reader import complete
    from _pyrepl.keymap import parse_keys
    from _pyrepl.readline import ReadlineAlikeReader

    def clash(one, other):
        length = min(len(one), len(other))
        return one[:length] == other[:length]

    class complete_word(complete):
        """Completion that can leave it to the program to show what there is."""

        def do(self):
            reader = self.reader
            again = reader.last_command_is(complete_word)
            _state.completion_type = _LIST if again else _TAB
            hook = _state.display_hook
            if hook is None or not again:
                complete.do(self)
                return
            stem = reader.get_stem()
            matches = reader.get_completions(stem)
            if len(matches) < 2 or os.path.commonprefix(matches) != stem:
                complete.do(self)
                return
            _call_hook(lambda: hook(stem, matches, max(map(len, matches))))
            reader.dirty = True

    class Reader(ReadlineAlikeReader):
        def __post_init__(self):
            super().__post_init__()
            self.can_colorize = False  # a line need not be Python, and Readline colours none
            self.commands["complete"] = self.commands["complete_word"] = complete_word

        def collect_keymap(self):
            # A tab is a tab until a program binds it, as CPython has it.
            bindings = {r"\t": "self-insert", **_state.bindings}
            keymap = []
            for number, (keys, action) in enumerate(bindings.items()):
                if isinstance(action, tuple):
                    name = f"insert-text-{number}"
                    self.commands[name] = self.text_command(action[0])
                    action = name
                keymap.append((keys, action))
            # A key that begins longer ones in the editor's own keymap ends there when it is bound, and the reverse.
            bound = [parse_keys(keys) for keys, _ in keymap]
            keymap[:0] = [
                entry for entry in super().collect_keymap() if not any(clash(parse_keys(entry[0]), keys) for keys in bound)
            ]
            # The editor knows the sequences that the terminal's description has; most terminals can send others too.
            actions = dict(keymap)
            keymap += [
                (_raw(keys), actions[name])
                for keys, name in _NAMED.items()
                if keys[0] == "\x1b" and name in actions and _raw(keys) not in actions
            ]
            return tuple(keymap)

        def text_command(self, text):
            class insert_text(commands.EditCommand):
                def do(self):
                    self.reader.insert(text)

            return insert_text

        def get_module_completions(self):
            return None

        def get_stem(self):
            stem = super().get_stem()
            _state.end = self.pos
            _state.begin = self.pos - len(stem)
            return stem

    return Reader


def _make_reader(f_in, f_out):
    """The editor for a terminal; OSError and the like where it cannot edit."""
    completer = _state.completer
    from _pyrepl.readline import Console, ReadlineConfig

    _state.completer = completer  # rlcompleter, which comes with it, has put itself there
    made_for = f_in, f_out, _state.bindings
    if _state.reader is None or _state.reader_of != made_for:
        config = ReadlineConfig()
        console = Console(f_in, f_out, encoding=sys.stdin.encoding or "utf-8")
        _state.reader = _reader_class()(console=console, config=config)
        _state.reader_of = made_for
    reader = _state.reader
    reader.config.readline_completer = _state.completer
    reader.config.completer_delims = frozenset(_state.delimiters)
    reader.history = _state.history
    return reader


def _plain(prompt):
    """Without an editor, as input() does it."""
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def _edit(prompt):
    with _state.lock:
        if _state.editing:
            return _plain(prompt)  # a hook or completer that asks something itself
        try:
            reader = _make_reader(0, 1)
        except Exception:
            return _plain(prompt)  # a terminal that cannot move its cursor
        before = len(_state.history)
        last = _state.history[-1] if before else None
        reader.ps1 = prompt

        def begin():
            _call_hook(_state.startup_hook)
            if _state.pre_input_hook is not None:
                reader.refresh()
                _call_hook(_state.pre_input_hook)

        _state.editing = True
        try:
            line = reader.readline(startup_hook=begin)
        finally:
            _state.editing = False
        # The editor has its own idea of what goes into the history.
        del _state.history[before:]
        if line and _state.auto_history and line != last:
            add_history(line)
        return line


try:
    read_init_file()  # as Readline does by itself when it is set up
except OSError:
    pass
_line_editor.install(_edit)
