"""Sends requests to a server program and says how it did: requests a second, CPU time of its process, errors.

    python3 load.py COMMAND... --servers SERVER.py... [--requests 10000] [--clients 4] [--rounds 5]

Each COMMAND runs each server, in turn. Every request has a connection of its own, and its answer is checked.
"""

import argparse
import os
import socket
import subprocess
import sys
import threading
import time

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    """What a process and its children have used."""
    total, todo = 0, [str(pid)]
    while todo:
        process = todo.pop()
        try:
            with open(f"/proc/{process}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
            for thread in os.listdir(f"/proc/{process}/task"):
                with open(f"/proc/{process}/task/{thread}/children") as file:
                    todo += file.read().split()
        except OSError:
            pass
    return total / TICKS


def request(port, path):
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        client.sendall(
            b"GET %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: load\r\nAccept: */*\r\nConnection: close\r\n\r\n" % path
        )
        answer = bytearray()
        while part := client.recv(65536):
            answer += part
    if not answer.endswith(b"hello " + path):
        raise ValueError(bytes(answer))


class Load:
    def __init__(self, port):
        self.port = port
        self.errors = []

    def client(self, number, count):
        for i in range(count):
            try:
                request(self.port, b"/%d/%d" % (number, i))
            except (OSError, ValueError) as error:
                self.errors.append(error)

    def round(self, requests, clients):
        threads = [threading.Thread(target=self.client, args=(i, requests // clients)) for i in range(clients)]
        start = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return time.perf_counter() - start


def measure(command, server, options):
    process = subprocess.Popen([*command.split(), server], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    load = Load(int(process.stdout.readline()))
    each = options.requests // options.rounds
    for number in range(1, options.rounds + 1):
        before = cpu_seconds(process.pid)
        seconds = load.round(each, options.clients)
        cpu = cpu_seconds(process.pid) - before
        print(
            f"| {os.path.basename(server)} | {command} | {number * each} | {each / seconds:.0f} | "
            f"{cpu / each * 1000:.2f} | {len(load.errors)} |",
            flush=True,
        )
    for error in load.errors[:3]:
        print(f"  {error!r}")
    process.stdin.close()
    process.wait(30)
    return not load.errors


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--servers", nargs="+", required=True)
    parser.add_argument("commands", nargs="+")
    options = parser.parse_args()
    print("| server | command | requests done | requests/s | CPU ms a request | errors |")
    print("|---|---|--:|--:|--:|--:|", flush=True)
    good = [measure(command, server, options) for server in options.servers for command in options.commands]
    sys.exit(not all(good))


main()
