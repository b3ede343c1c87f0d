package org.boomslang.modules.sre;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code Pattern.scanner} gives.
 *
 * <p>Thread-safety: atomic (a step holds the scanner's monitor; matching runs no Python code).
 */
public final class PyScanner extends PyObject {

  public static final PyType TYPE =
      PyType.builtin(
          "_sre.SRE_Scanner",
          BuiltinTypes.OBJECT,
          Layout.of("_sre.SRE_Scanner", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          ScannerMethodsTable::new);

  private final Scan scan;

  PyScanner(Scan scan) {
    super(TYPE.instanceShape());
    this.scan = scan;
  }

  PyPattern pattern() {
    return scan.pattern;
  }

  synchronized Object match() {
    return scan.result(scan.match());
  }

  synchronized Object search() {
    return scan.result(scan.search());
  }
}
