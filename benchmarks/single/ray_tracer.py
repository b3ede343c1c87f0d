"""A ray tracer: spheres and a plane, vectors as objects, reflections by recursion."""

from math import sqrt

EXPECTED = '1327.654321'


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / sqrt(self.dot(self)))

    def reflect(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    __slots__ = ("origin", "direction")

    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, t):
        return self.origin + self.direction * t


class Sphere:
    def __init__(self, centre, radius, colour, shine):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.shine = shine

    def hit(self, ray):
        to = self.centre - ray.origin
        along = to.dot(ray.direction)
        under = self.radius * self.radius - (to.dot(to) - along * along)
        if under <= 0:
            return None
        t = along - sqrt(under)
        return t if t > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()


class Plane:
    def __init__(self, point, normal, colour, shine):
        self.point = point
        self.up = normal
        self.colour = colour
        self.shine = shine

    def hit(self, ray):
        slope = ray.direction.dot(self.up)
        if abs(slope) < 1e-9:
            return None
        t = (self.point - ray.origin).dot(self.up) / slope
        return t if t > 1e-6 else None

    def normal(self, point):
        return self.up


class Scene:
    def __init__(self):
        self.light = Vec(5.0, 10.0, -8.0)
        self.things = [Plane(Vec(0.0, -1.0, 0.0), Vec(0.0, 1.0, 0.0), 0.4, 0.2)]
        for i in range(6):
            self.things.append(Sphere(Vec(i - 2.5, (i % 3) * 0.4 - 0.4, 4.0 + i % 2), 0.55, 0.3 + 0.1 * i, 0.3))

    def nearest(self, ray):
        best = None
        distance = 1e30
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and t < distance:
                best, distance = thing, t
        return best, distance

    def colour(self, ray, depth):
        thing, t = self.nearest(ray)
        if thing is None:
            return 0.1
        point = ray.at(t)
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        shade = normal.dot(to_light)
        lit = 0.1
        if shade > 0:
            blocker, _ = self.nearest(Ray(point + normal * 1e-5, to_light))
            if blocker is None:
                lit += shade
        result = thing.colour * lit
        if depth and thing.shine:
            result += thing.shine * self.colour(Ray(point, ray.direction.reflect(normal).unit()), depth - 1)
        return result


def run():
    scene = Scene()
    eye = Vec(0.0, 0.3, -3.0)
    width, height = 96, 64
    total = 0.0
    for y in range(height):
        for x in range(width):
            direction = Vec((x - width / 2) / width, (height / 2 - y) / width, 1.0).unit()
            total += scene.colour(Ray(eye, direction), 2)
    return "%.6f" % total
