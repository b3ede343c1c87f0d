"""The records in which another process's threads and tasks would be described. Looking into it is not possible here."""

from collections import namedtuple as _record

PROCESS_VM_READV_SUPPORTED = 0

FrameInfo = _record("FrameInfo", "filename lineno funcname", module="_remote_debugging")
FrameInfo.__doc__ = "Information about a frame"
CoroInfo = _record("CoroInfo", "call_stack task_name", module="_remote_debugging")
CoroInfo.__doc__ = "Information about a coroutine"
TaskInfo = _record("TaskInfo", "task_id task_name coroutine_stack awaited_by", module="_remote_debugging")
TaskInfo.__doc__ = "Information about an asyncio task"
ThreadInfo = _record("ThreadInfo", "thread_id frame_info", module="_remote_debugging")
ThreadInfo.__doc__ = "Information about a thread"
AwaitedInfo = _record("AwaitedInfo", "thread_id awaited_by", module="_remote_debugging")
AwaitedInfo.__doc__ = "Information about what a thread is awaiting"


class RemoteUnwinder:
    """RemoteUnwinder(pid): raises RuntimeError, as for any process whose stacks cannot be read."""

    def __init__(self, pid, *, all_threads=False, only_active_thread=False, debug=False):
        raise RuntimeError(f"cannot read the stacks of process {pid}: Boomslang has no access to those of other processes")
