"""A Django project in one file: models on SQLite, queries, migrations state, forms, templates, views, admin-free URLs, tests client."""
import datetime
import os
import sys
import types
import django
from django.conf import settings

app = sys.modules["app"] = types.ModuleType("app")
app.__path__ = [os.getcwd()]

settings.configure(DEBUG=True, SECRET_KEY="x", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], USE_TZ=True, TIME_ZONE="UTC", DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
                   DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}, INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "app"],
                   MIDDLEWARE=["django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
                   TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"libraries": {}}}])
django.setup()
from django import forms
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection, models, transaction, IntegrityError
from django.db.models import Avg, Count, F, Q, Sum, Window
from django.http import HttpResponse, JsonResponse
from django.template import Context, Template
from django.test import Client
from django.urls import path, reverse
from django.utils import timezone, html, text


class Author(models.Model):
    name = models.CharField(max_length=30, unique=True)
    born = models.DateField(null=True)

    class Meta:
        app_label = "app"
        ordering = ["name"]

    def __str__(self):
        return self.name


class Book(models.Model):
    title = models.CharField(max_length=50)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    price = models.DecimalField(max_digits=6, decimal_places=2)
    tags = models.JSONField(default=list)
    added = models.DateTimeField()

    class Meta:
        app_label = "app"


with connection.schema_editor() as editor:
    editor.create_model(Author)
    editor.create_model(Book)
call_command("migrate", verbosity=0)
a = Author.objects.create(name="Ada", born=datetime.date(1815, 12, 10))
b = Author.objects.create(name="Bob")
when = datetime.datetime(2024, 1, 2, 3, 4, tzinfo=datetime.timezone.utc)
Book.objects.bulk_create([Book(title=f"Book {i}", author=(a, b)[i % 2], price=i + 0.5, tags=["x"] * i, added=when + datetime.timedelta(days=i)) for i in range(6)])
print(list(Book.objects.filter(Q(price__gt=2) & ~Q(title__endswith="5")).values_list("title", "price").order_by("-price")), Book.objects.aggregate(Sum("price"), Avg("price")))
print(list(Author.objects.annotate(n=Count("books"), total=Sum("books__price")).values("name", "n", "total")), Book.objects.filter(author__name__startswith="A").count())
print([(x.title, x.author.name) for x in Book.objects.select_related("author")[:2]], list(Book.objects.dates("added", "month")), Book.objects.filter(tags__0="x").count(), Book.objects.filter(author__born__year=1815).exists())
Book.objects.filter(author=a).update(price=F("price") * 2)
print(Book.objects.get(title="Book 2").price, str(Book.objects.filter(price__lt=3).query))
try:
    with transaction.atomic():
        Author.objects.create(name="Cy")
        Author.objects.create(name="Ada")
except IntegrityError as e:
    print("integrity", e, Author.objects.filter(name="Cy").exists())
try:
    Author(name="x" * 40).full_clean()
except ValidationError as e:
    print(e.message_dict)
print([p for p in Author.objects.prefetch_related("books").get(pk=1).books.values_list("pk", flat=True)], a.delete(), Book.objects.count())


class BookForm(forms.ModelForm):
    copies = forms.IntegerField(min_value=1)

    class Meta:
        model = Book
        fields = ["title", "author", "price"]


form = BookForm({"title": "", "author": b.pk, "price": "x", "copies": 0})
print(form.is_valid(), form.errors.as_json(), BookForm({"title": "t", "author": b.pk, "price": "9.5", "copies": 2}).is_valid())
print(BookForm().as_p())


def index(request):
    return HttpResponse(Template("{% load l10n %}{% for b in books %}{{ forloop.counter }}. {{ b.title|lower }} {{ b.price|floatformat:1 }}{% if not forloop.last %}; {% endif %}{% empty %}none{% endfor %} {{ x|default:'<>' }} {% url 'item' 3 %} {% now 'Y' as y %}{{ when|date:'D j N Y' }} {{ when|timesince:later }}").render(Context({"books": Book.objects.all(), "x": request.GET.get("x"), "when": when, "later": when + datetime.timedelta(days=9)})))


def item(request, pk):
    if request.method == "POST":
        return JsonResponse({"pk": pk, "data": request.POST.dict()}, status=201)
    raise ValueError("broken") if pk == 9 else __import__("django.http", fromlist=["Http404"]).Http404("none")


urlpatterns = [path("", index), path("item/<int:pk>/", item, name="item")]
client = Client(raise_request_exception=False)
for r in (client.get("/?x=<b>"), client.post("/item/4/", {"a": "1"}), client.get("/item/4"), client.get("/item/4/"), client.get("/item/9/"), client.get("/nope/")):
    print(r.status_code, r["Content-Type"], r.content.decode()[:120] if r.status_code in (200, 201) else r.headers.get("Location"))
print(Client(enforce_csrf_checks=True).post("/item/1/").status_code, html.escape("<&>"), text.slugify("Héllo Wörld!"), reverse("item", args=[2]))
from django.contrib.auth.models import User
from django.contrib.auth import authenticate
User.objects.create_user("u", password="secret")
print(authenticate(username="u", password="secret"), authenticate(username="u", password="no"), len(connection.queries) > 20)
