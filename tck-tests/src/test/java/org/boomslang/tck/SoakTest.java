package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * The short form of the soak program: every scenario a time or two, with exact totals. The long
 * form is {@code ./boomslang stress-tests/soak/soak.py 600}.
 */
class SoakTest {
  @Test
  void everyTotalIsExact() throws Exception {
    Boomslang.Result result =
        Boomslang.run(Boomslang.ROOT.resolve("stress-tests/soak/soak.py").toString(), "5", "4");
    assertEquals(0, result.status(), result.out() + result.err());
  }
}
