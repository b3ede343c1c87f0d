package org.boomslang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build step LinkAhead: what it writes behaves as what javac leaves, and it leaves nothing. */
final class LinkAheadTest {
  /** One component of each kind. */
  record Everything(
      boolean z, byte b, short s, char c, int i, long j, float f, double d, String t, int[] a) {}

  record Nothing() {}

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  /** Says what an object is, by switches of every form that is linked at run time. */
  public static final class Describe implements Function<Object, String> {
    @Override
    public String apply(Object value) {
      String what =
          switch (value) {
            case null -> "null";
            case Integer i when i > 10 -> "large";
            case Integer i when i > 5 -> "middling";
            case Integer i -> "small";
            case Circle(double radius) when Double.isNaN(radius) -> "no circle";
            case Shape s -> shape(s);
            case CharSequence s -> "text";
            case Object[] all -> "array";
            default -> "other";
          };
      return what
          + switch (value) {
            case String s when s.isEmpty() -> " empty";
            case Thread.State.NEW -> " constant";
            case null, default -> "";
          };
    }

    private static String shape(Shape shape) {
      return switch (shape) {
        case Circle c -> "circle";
        case Square s -> "square";
      };
    }
  }

  private static final int[] ARRAY = {1};
  private static final List<Everything> RECORDS =
      List.of(
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, new String("t"), ARRAY),
          new Everything(false, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "t", ARRAY),
          new Everything(true, (byte) -1, (short) 2, 'c', 3, 4L, 5f, 6.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) -2, 'c', 3, 4L, 5f, 6.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'd', 3, 4L, 5f, 6.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', -3, 4L, 5f, 6.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L << 32, 5f, 6.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, Float.NaN, 6.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 0.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, -0.0, "t", ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, null, ARRAY),
          new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "t", new int[] {1}));

  @Test
  void classesOfTheLanguageAreLinkedAhead() throws IOException {
    Path classes = Path.of("target/classes");
    Set<String> left = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        if (!leftToLink(Files.readAllBytes(file)).isEmpty()) {
          left.add(classes.relativize(file).toString());
        }
      }
    }
    // A switch that mixes types with constants is left as it is.
    assertTrue(left.size() < 10, () -> "to be linked at run time: " + left);
  }

  /** Switches over types and methods of records that a class leaves to be linked at run time. */
  private static List<String> leftToLink(byte[] bytes) {
    List<String> found = new ArrayList<>();
    for (var method : ClassFile.of().parse(bytes).methods()) {
      method
          .code()
          .ifPresent(
              code -> {
                for (var element : code) {
                  if (element instanceof InvokeDynamicInstruction call) {
                    String owner =
                        call.invokedynamic()
                            .bootstrap()
                            .bootstrapMethod()
                            .reference()
                            .owner()
                            .name()
                            .stringValue();
                    if (owner.endsWith("/SwitchBootstraps")
                        || owner.endsWith("/ObjectMethods")
                            && !call.name().stringValue().equals("toString")) {
                      found.add(owner);
                    }
                  }
                }
              });
    }
    return found;
  }

  @Test
  void linkedClassesBehaveAsBefore(@TempDir Path folder) throws Exception {
    List<String> names = new ArrayList<>();
    for (Class<?> type : LinkAheadTest.class.getDeclaredClasses()) {
      names.add(type.getName());
    }
    assertTrue(names.contains(Everything.class.getName()));
    for (String name : names) {
      Path file = folder.resolve(name.replace('.', '/') + ".class");
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (InputStream original =
          LinkAheadTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
        Files.write(file, Objects.requireNonNull(original).readAllBytes());
      }
    }
    assertEquals("LinkAhead: 5 classes rewritten", link(folder));
    assertEquals("LinkAhead: 0 classes rewritten", link(folder));

    try (OwnClasses loader = new OwnClasses(folder)) {
      checkSwitches(loader);
      checkRecords(loader);
    }
  }

  private static String link(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "../build/LinkAhead.java",
                folder.toString(),
                "target/test-classes")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  private static void checkSwitches(OwnClasses loader) throws Exception {
    @SuppressWarnings("unchecked")
    Function<Object, String> linked =
        (Function<Object, String>)
            loader.own(Describe.class).getDeclaredConstructor().newInstance();
    Describe original = new Describe();
    Object[] values = {
      null, 3, 7, 30, 30L, "", Thread.State.NEW, "x", new StringBuilder(), new Object[0], new int[0]
    };
    for (Object value : values) {
      assertEquals(original.apply(value), linked.apply(value));
    }
    for (Shape shape : List.of(new Circle(1), new Circle(Double.NaN), new Square(2))) {
      assertEquals(original.apply(shape), linked.apply(copy(loader, shape)));
    }
  }

  private static void checkRecords(OwnClasses loader) throws Exception {
    List<Object> copies = new ArrayList<>();
    for (Everything record : RECORDS) {
      copies.add(copy(loader, record));
    }
    for (int i = 0; i < copies.size(); i++) {
      for (int j = 0; j < copies.size(); j++) {
        boolean equal = RECORDS.get(i).equals(RECORDS.get(j));
        assertEquals(equal, copies.get(i).equals(copies.get(j)), i + " and " + j);
        if (equal) {
          assertEquals(copies.get(i).hashCode(), copies.get(j).hashCode());
        }
      }
      assertNotEquals(copies.get(i), null);
      assertNotEquals(copies.get(i), RECORDS.get(i), "of another class");
      assertEquals(RECORDS.get(i).hashCode(), copies.get(i).hashCode(), "hash " + i);
    }
    assertEquals(copy(loader, new Nothing()), copy(loader, new Nothing()));
    assertEquals(new Nothing().hashCode(), copy(loader, new Nothing()).hashCode());
  }

  /** The same record of the linked class. */
  private static Object copy(OwnClasses loader, Object record) throws Exception {
    var constructor = loader.own(record.getClass()).getDeclaredConstructors()[0];
    var components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      var accessor = components[i].getAccessor();
      accessor.setAccessible(true);
      values[i] = accessor.invoke(record);
    }
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  /** Loads the linked classes instead of those on the class path. */
  private static final class OwnClasses extends URLClassLoader {
    OwnClasses(Path folder) throws IOException {
      super(new URL[] {folder.toUri().toURL()}, LinkAheadTest.class.getClassLoader());
    }

    Class<?> own(Class<?> type) throws ClassNotFoundException {
      return loadClass(type.getName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (name.startsWith(LinkAheadTest.class.getName() + "$")) {
          Class<?> known = findLoadedClass(name);
          return known == null ? findClass(name) : known;
        }
        return super.loadClass(name, resolve);
      }
    }
  }
}
