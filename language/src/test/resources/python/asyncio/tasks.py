# Futures and tasks of _asyncio: several loops at once, what they say of themselves, how they end.
import _asyncio
import asyncio
import contextvars
import gc
import threading

variable = contextvars.ContextVar("variable")


async def step(n, queue):
    variable.set(n)
    for _ in range(20):
        await asyncio.sleep(0)
    await queue.put(n)
    return variable.get()


async def program(k):
    queue = asyncio.Queue()
    results = await asyncio.gather(*(asyncio.create_task(step(i, queue)) for i in range(50)))
    total = sum(queue.get_nowait() for _ in range(50))
    assert asyncio.current_task() in asyncio.all_tasks() and len(asyncio.all_tasks()) == 1
    assert await asyncio.to_thread(threading.get_ident) != threading.get_ident()
    return k, results == list(range(50)), total


results = []
threads = [threading.Thread(target=lambda k=k: results.append(asyncio.run(program(k)))) for k in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results) == [(k, True, 1225) for k in range(8)], asyncio.Task is _asyncio.Task)  # expect: True True


def error(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def facts():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    async def wait():
        return await future

    task = asyncio.create_task(wait(), name="waiter")
    await asyncio.sleep(0)
    print(future, task._fut_waiter is future, [t.get_name() for t in future._asyncio_awaited_by])  # expect: <Future pending cb=[Task.task_wakeup()]> True ['waiter']
    print(error(future.result), error(task.set_result, 1))  # expect: InvalidStateError: Result is not set. RuntimeError: Task does not support set_result operation
    future.set_result(7)
    print(error(future.set_result, 8), await task, future._asyncio_awaited_by)  # expect: InvalidStateError: invalid state 7 None
    print(error(_asyncio._enter_task, 3, task), error(asyncio.current_task, 3), asyncio.current_task().get_coro().__name__)  # expect: RuntimeError: loop 3 is not the running loop None facts

    sleeper = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    sleeper.cancel("enough")
    try:
        await sleeper
    except asyncio.CancelledError as e:
        print(e.args, sleeper.cancelled(), sleeper.cancelling())  # expect: ('enough',) True 1

    class Odd:
        def __await__(self):
            yield 3

    async def odd():
        await Odd()

    print(await asyncio.gather(asyncio.create_task(odd()), return_exceptions=True))  # expect: [RuntimeError('Task got bad yield: 3')]

    loop.set_task_factory(asyncio.eager_task_factory)

    async def at_once():
        return 5

    print(asyncio.create_task(at_once()).done(), len(asyncio.all_tasks()))  # expect: True 1

    told = []
    loop.set_exception_handler(lambda loop, context: told.append(context["message"]))
    loop.create_future().set_exception(KeyError(1))
    for _ in range(50):
        gc.collect()
        await asyncio.sleep(0.01)
        if told:
            break
    print(told)  # expect: ['Future exception was never retrieved']


asyncio.run(facts())
print(error(asyncio.get_running_loop), _asyncio._get_running_loop())  # expect: RuntimeError: no running event loop None


class Late(asyncio.Future):
    def result(self):
        return "mine " + super().result()


async def subclass():
    late = Late()
    asyncio.get_running_loop().call_soon(late.set_result, "result")
    return await late, late.result()


print(asyncio.run(subclass()))  # expect: ('result', 'mine result')
