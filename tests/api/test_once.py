from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from api.once import once


def test_threads_that_come_first_wait_for_one_of_them() -> None:
    made: list[object] = []
    together, slow = Barrier(4), Event()

    @once
    def make() -> object:
        slow.wait(0.05)
        made.append(object())
        return made[-1]

    def ask(_: int) -> object:
        together.wait(10)
        return make()

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(ask, range(4)))
    assert len(made) == 1
    assert found == made * 4
