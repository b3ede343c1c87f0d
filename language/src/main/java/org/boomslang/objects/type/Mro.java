package org.boomslang.objects.type;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.PyErrors;

/** The C3 linearisation of a class's bases (see {@code mro_implementation} in typeobject.c). */
final class Mro {
  private Mro() {}

  static PyType[] compute(PyType type, PyType[] bases) {
    for (int i = 1; i < bases.length; i++) {
      if (List.of(bases).indexOf(bases[i]) < i) {
        throw PyErrors.typeError("duplicate base class %s", bases[i].name());
      }
    }
    List<List<PyType>> sequences = new ArrayList<>();
    for (PyType base : bases) {
      sequences.add(new ArrayList<>(List.of(base.mro())));
    }
    sequences.add(new ArrayList<>(List.of(bases)));
    List<PyType> result = new ArrayList<>();
    result.add(type);
    while (true) {
      sequences.removeIf(List::isEmpty);
      if (sequences.isEmpty()) {
        return result.toArray(new PyType[0]);
      }
      PyType next = null;
      for (List<PyType> sequence : sequences) {
        PyType candidate = sequence.get(0);
        boolean good = true;
        for (List<PyType> other : sequences) {
          if (other.lastIndexOf(candidate) > 0) {
            good = false;
            break;
          }
        }
        if (good) {
          next = candidate;
          break;
        }
      }
      if (next == null) {
        throw PyErrors.typeError(
            "Cannot create a consistent method resolution order (MRO) for bases %s",
            String.join(
                ", ", sequences.stream().map(s -> s.get(0).shortName()).distinct().toList()));
      }
      result.add(next);
      PyType chosen = next;
      for (List<PyType> sequence : sequences) {
        if (sequence.get(0) == chosen) {
          sequence.remove(0);
        }
      }
    }
  }
}
