print(7 // 2, -7 // 2, 7 // -2, -7 // -2)  # expect: 3 -4 -4 3
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)  # expect: 1 2 -2 -1
print(-(2 ** 63) // -1)  # expect: 9223372036854775808
print(7.5 // 2, -7.5 // 2, 7.5 // -2, 7.5 % -2, -7.5 % 2)  # expect: 3.0 -4.0 -4.0 -0.5 0.5
print(0.0 // 3, -0.0 // 3, 0.0 % -3)  # expect: 0.0 -0.0 -0.0
print(1e300 // 1e-10, 5 % 0.3)  # expect: inf 0.20000000000000018
print(10 // 4.0, 10.0 % 4)  # expect: 2.0 2.0
print(float("inf") // 2, 3 % float("inf"), -3 % float("inf"))  # expect: nan 3.0 inf
print(2 ** 70 // 3, -2 ** 70 % 7)  # expect: 393530540239137101141 5


def div(a, b):
    try:
        return a / b
    except ZeroDivisionError as e:
        return str(e)


def floor(a, b):
    try:
        return a // b, a % b
    except ZeroDivisionError as e:
        return str(e)


print(div(1, 2), div(1, 0), div(1.0, 0), div(1, 0.0), div(2 ** 70, 2 ** 69), div(10 ** 400, 10 ** 399))  # expect: 0.5 division by zero division by zero division by zero 2.0 10.0
print(floor(7, 0), floor(7.0, 0), floor(7, 2), floor(7.0, 2))  # expect: division by zero division by zero (3, 1) (3.0, 1.0)
