package org.boomslang.modules.marshal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.boomslang.objects.PyException;
import org.boomslang.objects.code.PortableCode;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.exception.ExceptionTypes;

/** The marshalled form, deflated, since it has the text of the whole module. Stateless. */
final class DeflatedCode implements PortableCode.Format {

  @Override
  public byte[] write(PyCode code) {
    if (code.body().origin() == null || code.body().path() == null) {
      return null;
    }
    MarshalWriter writer = new MarshalWriter((int) MarshalModule.VERSION, true);
    writer.write(code);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(writer.result());
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public PyCode read(byte[] bytes) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new MarshalReader(in.readAllBytes(), true).read() instanceof PyCode code ? code : null;
    } catch (IOException e) {
      return null;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.VALUE_ERROR) || e.matches(ExceptionTypes.EOF_ERROR)) {
        return null;
      }
      throw e;
    }
  }
}
