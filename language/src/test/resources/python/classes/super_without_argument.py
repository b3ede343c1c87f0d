"""super() whose first argument has been deleted, and super(a, b) that means something else."""


class Plain:
    def deleted(self):
        del self
        super()

    def looked_up(self):
        del self
        super().name

    def empty(self):
        nonlocal __class__
        del __class__
        super()


for name in "deleted", "looked_up", "empty":
    try:
        getattr(Plain(), name)()
    except RuntimeError as e:
        print(e)
# expect: super(): arg[0] deleted
# expect: super(): arg[0] deleted
# expect: super(): empty __class__ cell


class Other:
    def __init__(self, *args):
        self.args = args


def use(a, b):
    return super(a, b).args


super = Other
print(use(1, 2))  # expect: (1, 2)
