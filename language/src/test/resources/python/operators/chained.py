seen = []


def value(x):
    seen.append(x)
    return x


print(value(1) < value(2) < value(3), seen)  # expect: True [1, 2, 3]
seen.clear()
print(value(1) < value(0) < value(3), seen)  # expect: False [1, 0]
seen.clear()
print(1 < value(5) <= value(5) != value(4) in [4], seen)  # expect: True [5, 5, 4]
print(1 is 1 is 1, 1 in [1] == True)  # expect: True False
x = 5
if 0 <= x < 10:
    print("in range")  # expect: in range
