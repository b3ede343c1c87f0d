"""Functions, classes and closures by value, and work spread over threads: dill, cloudpickle, joblib, dask."""

import tempfile
import warnings

warnings.simplefilter("ignore")


def use_dill():
    import dill

    f = lambda x, y=3: x + y
    g = dill.loads(dill.dumps(f))
    print(g(1), g(1, 1))

    def outer(n):
        def inner(x):
            return x * n

        return inner

    print(dill.loads(dill.dumps(outer(5), recurse=True))(3))

    class K:
        def m(self):
            return 7

    print(dill.loads(dill.dumps(K())).m(), dill.pickles(print), dill.detect.errors(open) is None)


def use_cloudpickle():
    import cloudpickle, pickle

    print(pickle.loads(cloudpickle.dumps(lambda x: x + 1))(1))

    class C:
        z = 1

        def f(self):
            return super().__repr__()[:2], self.z

        @property
        def p(self):
            return 5

        @staticmethod
        def s():
            return 6

    D = pickle.loads(cloudpickle.dumps(C))
    print(D().f(), D().p, D.s())

    def gen():
        a = 1

        def h():
            nonlocal a
            a += 1
            return a

        return h

    k = pickle.loads(cloudpickle.dumps(gen()))
    print(k(), k())

    def rec(n):
        return 1 if n < 2 else n * rec(n - 1)

    print(pickle.loads(cloudpickle.dumps(rec))(5))


def use_joblib():
    from joblib import Parallel, delayed, Memory, hash as jh, dump, load

    print(Parallel(n_jobs=3, backend="threading")(delayed(pow)(i, 2) for i in range(8)))
    with tempfile.TemporaryDirectory() as d:
        m = Memory(d, verbose=0)
        calls = []

        @m.cache
        def f(x):
            calls.append(x)
            return x * 2

        print(f(1), f(1), calls)
        dump({"a": [1, 2]}, d + "/x.pkl")
        print(load(d + "/x.pkl"), jh([1, "a"]) == jh([1, "a"]))


def use_dask():
    import dask, dask.bag as db
    from dask import delayed

    b = db.from_sequence(range(20), npartitions=4)
    print(
        b.map(lambda x: x * x).filter(lambda x: x % 2).sum().compute(scheduler="threads"),
        b.fold(lambda a, c: a + c).compute(scheduler="threads"),
        b.groupby(lambda x: x % 3).map(lambda kv: (kv[0], sum(kv[1]))).compute(scheduler="sync"),
    )
    inc = delayed(lambda x: x + 1)
    print(delayed(sum)([inc(i) for i in range(5)]).compute(scheduler="threads"))


if __name__ == "__main__":
    use_dill()
    use_cloudpickle()
    use_joblib()
    use_dask()
