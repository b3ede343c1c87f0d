"""Independent work: objects of one class made, changed and dropped."""

UNITS = "independent"
EXPECTED = 27420


class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v
        self.bounces = 0

    def move(self, dt):
        self.x += self.v * dt
        if self.x < 0.0 or self.x > 10.0:
            self.v = -self.v
            self.bounces += 1


def setup(threads):
    pass


def work(index):
    total = 0
    for batch in range(60):
        particles = [Particle(i % 10, (i % 7 - 3) * 1.5) for i in range(300)]
        for _ in range(60):
            for particle in particles:
                particle.move(0.1)
        total += sum(particle.bounces for particle in particles)
    return total
