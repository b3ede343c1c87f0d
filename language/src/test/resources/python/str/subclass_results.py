# Formatting an instance of a subclass of str that leaves it as it is gives the instance; print() asks end and sep for their str().
class Name(str):
    pass


class Shown(str):
    def __str__(self):
        return "shown"


name = Name("abc")
print(name.format() is name, name.format_map({}) is name, name % () is name)  # expect: True True True
print(type(Name("{}").format(1)).__name__, type(Name("%s") % 1).__name__, type(Name("").format()).__name__)  # expect: str str str
print(name.__format__("s") is name, type(name.__format__("4")).__name__, type(name.__format__("")).__name__)  # expect: True str str
print(name.partition("z")[0] is name, name.rpartition("z")[2] is name, type(name.partition("b")[0]).__name__)  # expect: True True str
print(1, 2, sep=Shown("|"), end=Shown("\n"))
print()  # expect: 1shown2shown
