# Who refers to an object: containers that a module leads to, and running coroutines and generators.
import asyncio
import gc


class Thing:
    pass


thing = Thing()
held = [1, thing]
print(any(referrer is held for referrer in gc.get_referrers(thing)))  # expect: True
print(any(referrer is globals() for referrer in gc.get_referrers(thing)))  # expect: True


async def inner():
    own = Thing()
    return gc.get_referrers(own)


async def outer():
    own = Thing()
    async def ask():
        await asyncio.sleep(0)
        return gc.get_referrers(own_box[0])

    own_box = [own]
    asking = ask()
    print(any(referrer is main for referrer in gc.get_referrers(own)))  # expect: True
    running = await asking
    print(any(referrer is main for referrer in running))  # expect: True
    waiting = inner()
    print((await waiting) == [waiting])  # expect: True


main = outer()
asyncio.run(main)


def generate():
    own = Thing()
    yield gc.get_referrers(own)


generator = generate()
print(next(generator) == [generator])  # expect: True


def plain():
    own = Thing()
    return gc.get_referrers(own)


print(plain())  # expect: []
