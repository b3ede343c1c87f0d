import random

r = random.Random(42)
print(r.random(), r.random(), r.getrandbits(5), r.getrandbits(32), r.getrandbits(64), r.getrandbits(100), r.getrandbits(0))  # expect: 0.6394267984578837 0.025010755222666936 8 1051802512 2574020394472462046 925123444424254823561077285033 0
print(r.randint(1, 100), r.choice("abcdef"), r.sample(range(100), 5), r.uniform(1, 2), r.gauss(0, 1), r.randbytes(4))  # expect: 70 a [75, 54, 4, 3, 11] 1.2186379748036034 -0.2317928608380212 b')\x06\xe72'
state = r.getstate()
a = [r.random() for _ in range(1000)]
r.setstate(state)
print(a == [r.random() for _ in range(1000)], a[999])  # expect: True 0.9710933120649863
print(random.Random(2**100).random(), random.Random(-5).random() == random.Random(5).random(), random.Random("x").random(), random.Random(1.5).random(), random.Random(b"x").random())  # expect: 0.7586581712996778 True 0.6307877176639078 0.551763726942059 0.6307877176639078
items = list(range(10))
random.Random(1).shuffle(items)
print(items, random.Random(0).random(), len({random.random() for _ in range(100)}))  # expect: [6, 8, 9, 7, 5, 3, 0, 4, 1, 2] 0.8444218515250481 100
