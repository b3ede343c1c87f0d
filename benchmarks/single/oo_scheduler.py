"""A simulated operating system: tasks of several classes exchange packets through a priority scheduler."""

EXPECTED = (13983, 34959, [15000, 6996, 17474, 17491, 20959, 20983])


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, number, priority, queue):
        self.system = system
        self.number = number
        self.priority = priority
        self.queue = queue
        self.waiting = queue is None
        self.held = False
        self.runs = 0

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
        return packet

    def ready(self):
        return not self.held and not (self.waiting and self.queue is None)

    def step(self):
        self.runs += 1
        packet = None
        if self.waiting and self.queue is not None:
            packet = self.take()
            self.waiting = False
        return self.work(packet)

    def work(self, packet):
        raise NotImplementedError

    def wait(self):
        self.waiting = True

    def hold(self):
        self.held = True
        self.system.holds += 1

    def send(self, packet):
        self.system.sent += 1
        target = self.system.tasks[packet.owner]
        packet.owner = self.number
        if target.queue is None:
            target.queue = packet
            packet.link = None
        else:
            target.queue = packet.append_to(target.queue)


class Idle(Task):
    def __init__(self, system, number, count):
        super().__init__(system, number, 0, None)
        self.waiting = False
        self.count = count
        self.control = 1

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            self.hold()
        elif self.control & 1 == 0:
            self.control //= 2
            self.system.release(4)
        else:
            self.control = self.control // 2 ^ 0xD008
            self.system.release(5)


class Worker(Task):
    def __init__(self, system, number, priority, queue):
        super().__init__(system, number, priority, queue)
        self.target = 2
        self.position = 0

    def work(self, packet):
        if packet is None:
            self.wait()
            return
        self.target = 5 - self.target
        packet.owner = self.target
        packet.datum = 0
        for i in range(4):
            self.position = self.position + 1 if self.position < 26 else 1
            packet.data[i] = self.position
        self.send(packet)


class Handler(Task):
    def __init__(self, system, number, priority, queue):
        super().__init__(system, number, priority, queue)
        self.works = None
        self.devices = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == "work":
                self.works = packet.append_to(self.works)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.works
        if work is None:
            self.wait()
            return
        count = work.datum
        if count >= 4:
            self.works = work.link
            self.send(work)
            return
        device = self.devices
        if device is None:
            self.wait()
            return
        self.devices = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        self.send(device)


class Device(Task):
    def __init__(self, system, number, priority):
        super().__init__(system, number, priority, None)
        self.pending = None

    def work(self, packet):
        if packet is None:
            packet = self.pending
            if packet is None:
                self.wait()
            else:
                self.pending = None
                self.send(packet)
        else:
            self.pending = packet
            self.hold()


class System:
    def __init__(self, count):
        self.holds = 0
        self.sent = 0

        def packets(owner, kind, n):
            queue = None
            for _ in range(n):
                queue = Packet(queue, owner, kind)
            return queue

        self.tasks = [
            Idle(self, 0, count),
            Worker(self, 1, 1000, packets(1, "work", 2)),
            Handler(self, 2, 2000, packets(4, "device", 3)),
            Handler(self, 3, 3000, packets(5, "device", 3)),
            Device(self, 4, 4000),
            Device(self, 5, 5000),
        ]
        for task in self.tasks[1:4]:
            task.waiting = True
        self.order = sorted(self.tasks, key=lambda task: -task.priority)

    def release(self, number):
        self.tasks[number].held = False

    def run(self):
        idle = self.tasks[0]
        while not idle.held:
            for task in self.order:
                if task.ready():
                    task.step()
                    break


def run():
    system = System(15000)
    system.run()
    return system.holds, system.sent, [task.runs for task in system.tasks]
