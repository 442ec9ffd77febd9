from threading import Event, get_ident

from stretchtimer.sound.worker import ThreadWorker


def test_tasks_are_done_in_order_in_one_other_thread():
    worker, done = ThreadWorker(), []
    worker.start(lambda: None)
    for number in range(20):
        worker.post(lambda number=number: done.append((number, get_ident())))
    worker.finish(lambda: done.append((20, get_ident())))
    assert [number for number, _ in done] == list(range(21))
    assert {thread for _, thread in done} - {get_ident()} == {done[0][1]}


def test_something_is_done_in_between():
    worker, happened = ThreadWorker(), Event()
    worker.start(happened.set)
    assert happened.wait(10)
    worker.finish(lambda: None)


def test_finishing_a_worker_that_never_started_does_not_wait():
    ThreadWorker().finish(lambda: None)
