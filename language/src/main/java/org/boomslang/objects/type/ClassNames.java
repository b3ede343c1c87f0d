package org.boomslang.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.LinkedHashSet;
import java.util.Set;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** The attribute names of a class and of everything it derives from, for {@code dir()}. */
public final class ClassNames {
  private ClassNames() {}

  /** The names as strs, without order. */
  @TruffleBoundary
  public static Object[] of(Object cls) {
    Set<String> names = new LinkedHashSet<>();
    collect(cls, names);
    return names.stream().map(PyStr::of).toArray();
  }

  /** Adds the names found in {@code cls} and its bases ({@code merge_class_dict}). */
  @TruffleBoundary
  public static void collect(Object cls, Set<String> names) {
    if (cls instanceof PyType type) {
      for (PyType each : type.mro()) {
        names.addAll(each.ownNames());
      }
      return;
    }
    Object dict = Attributes.getOrNull(cls, "__dict__");
    if (dict != null) {
      for (Object key : Iteration.toArray(dict)) {
        if (PyStr.isStr(key)) {
          names.add(PyStr.toJava(key));
        }
      }
    }
    if (Attributes.getOrNull(cls, "__bases__") instanceof PyTuple bases) {
      for (Object base : bases.toArray()) {
        collect(base, names);
      }
    }
  }
}
