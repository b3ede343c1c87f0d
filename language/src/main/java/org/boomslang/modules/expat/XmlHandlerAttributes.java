package org.boomslang.modules.expat;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.expat.XmlEvents.Handler;

/** The attributes of a parser that hold its handlers. Thread-safety: shared (stateless). */
@PyBuiltins(type = "pyexpat.xmlparser")
final class XmlHandlerAttributes {
  private XmlHandlerAttributes() {}

  @PyBuiltin(name = "StartElementHandler", kind = Kind.GETTER)
  static Object startElementHandler(PyXmlParser self) {
    return self.handler(Handler.START_ELEMENT);
  }

  @PyBuiltin(name = "StartElementHandler", kind = Kind.SETTER)
  static void setStartElementHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.START_ELEMENT, value);
  }

  @PyBuiltin(name = "EndElementHandler", kind = Kind.GETTER)
  static Object endElementHandler(PyXmlParser self) {
    return self.handler(Handler.END_ELEMENT);
  }

  @PyBuiltin(name = "EndElementHandler", kind = Kind.SETTER)
  static void setEndElementHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.END_ELEMENT, value);
  }

  @PyBuiltin(name = "ProcessingInstructionHandler", kind = Kind.GETTER)
  static Object processingInstructionHandler(PyXmlParser self) {
    return self.handler(Handler.PROCESSING_INSTRUCTION);
  }

  @PyBuiltin(name = "ProcessingInstructionHandler", kind = Kind.SETTER)
  static void setProcessingInstructionHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.PROCESSING_INSTRUCTION, value);
  }

  @PyBuiltin(name = "CharacterDataHandler", kind = Kind.GETTER)
  static Object characterDataHandler(PyXmlParser self) {
    return self.handler(Handler.CHARACTER_DATA);
  }

  @PyBuiltin(name = "CharacterDataHandler", kind = Kind.SETTER)
  static void setCharacterDataHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.CHARACTER_DATA, value);
  }

  @PyBuiltin(name = "UnparsedEntityDeclHandler", kind = Kind.GETTER)
  static Object unparsedEntityDeclHandler(PyXmlParser self) {
    return self.handler(Handler.UNPARSED_ENTITY_DECL);
  }

  @PyBuiltin(name = "UnparsedEntityDeclHandler", kind = Kind.SETTER)
  static void setUnparsedEntityDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.UNPARSED_ENTITY_DECL, value);
  }

  @PyBuiltin(name = "NotationDeclHandler", kind = Kind.GETTER)
  static Object notationDeclHandler(PyXmlParser self) {
    return self.handler(Handler.NOTATION_DECL);
  }

  @PyBuiltin(name = "NotationDeclHandler", kind = Kind.SETTER)
  static void setNotationDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.NOTATION_DECL, value);
  }

  @PyBuiltin(name = "StartNamespaceDeclHandler", kind = Kind.GETTER)
  static Object startNamespaceDeclHandler(PyXmlParser self) {
    return self.handler(Handler.START_NAMESPACE_DECL);
  }

  @PyBuiltin(name = "StartNamespaceDeclHandler", kind = Kind.SETTER)
  static void setStartNamespaceDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.START_NAMESPACE_DECL, value);
  }

  @PyBuiltin(name = "EndNamespaceDeclHandler", kind = Kind.GETTER)
  static Object endNamespaceDeclHandler(PyXmlParser self) {
    return self.handler(Handler.END_NAMESPACE_DECL);
  }

  @PyBuiltin(name = "EndNamespaceDeclHandler", kind = Kind.SETTER)
  static void setEndNamespaceDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.END_NAMESPACE_DECL, value);
  }

  @PyBuiltin(name = "CommentHandler", kind = Kind.GETTER)
  static Object commentHandler(PyXmlParser self) {
    return self.handler(Handler.COMMENT);
  }

  @PyBuiltin(name = "CommentHandler", kind = Kind.SETTER)
  static void setCommentHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.COMMENT, value);
  }

  @PyBuiltin(name = "StartCdataSectionHandler", kind = Kind.GETTER)
  static Object startCdataSectionHandler(PyXmlParser self) {
    return self.handler(Handler.START_CDATA);
  }

  @PyBuiltin(name = "StartCdataSectionHandler", kind = Kind.SETTER)
  static void setStartCdataSectionHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.START_CDATA, value);
  }

  @PyBuiltin(name = "EndCdataSectionHandler", kind = Kind.GETTER)
  static Object endCdataSectionHandler(PyXmlParser self) {
    return self.handler(Handler.END_CDATA);
  }

  @PyBuiltin(name = "EndCdataSectionHandler", kind = Kind.SETTER)
  static void setEndCdataSectionHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.END_CDATA, value);
  }

  @PyBuiltin(name = "DefaultHandler", kind = Kind.GETTER)
  static Object defaultHandler(PyXmlParser self) {
    return self.handler(Handler.DEFAULT);
  }

  @PyBuiltin(name = "DefaultHandler", kind = Kind.SETTER)
  static void setDefaultHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.DEFAULT, value);
  }

  @PyBuiltin(name = "DefaultHandlerExpand", kind = Kind.GETTER)
  static Object defaultHandlerExpand(PyXmlParser self) {
    return self.handler(Handler.DEFAULT_EXPAND);
  }

  @PyBuiltin(name = "DefaultHandlerExpand", kind = Kind.SETTER)
  static void setDefaultHandlerExpand(PyXmlParser self, Object value) {
    self.setHandler(Handler.DEFAULT_EXPAND, value);
  }

  @PyBuiltin(name = "NotStandaloneHandler", kind = Kind.GETTER)
  static Object notStandaloneHandler(PyXmlParser self) {
    return self.handler(Handler.NOT_STANDALONE);
  }

  @PyBuiltin(name = "NotStandaloneHandler", kind = Kind.SETTER)
  static void setNotStandaloneHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.NOT_STANDALONE, value);
  }

  @PyBuiltin(name = "ExternalEntityRefHandler", kind = Kind.GETTER)
  static Object externalEntityRefHandler(PyXmlParser self) {
    return self.handler(Handler.EXTERNAL_ENTITY_REF);
  }

  @PyBuiltin(name = "ExternalEntityRefHandler", kind = Kind.SETTER)
  static void setExternalEntityRefHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.EXTERNAL_ENTITY_REF, value);
  }

  @PyBuiltin(name = "StartDoctypeDeclHandler", kind = Kind.GETTER)
  static Object startDoctypeDeclHandler(PyXmlParser self) {
    return self.handler(Handler.START_DOCTYPE);
  }

  @PyBuiltin(name = "StartDoctypeDeclHandler", kind = Kind.SETTER)
  static void setStartDoctypeDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.START_DOCTYPE, value);
  }

  @PyBuiltin(name = "EndDoctypeDeclHandler", kind = Kind.GETTER)
  static Object endDoctypeDeclHandler(PyXmlParser self) {
    return self.handler(Handler.END_DOCTYPE);
  }

  @PyBuiltin(name = "EndDoctypeDeclHandler", kind = Kind.SETTER)
  static void setEndDoctypeDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.END_DOCTYPE, value);
  }

  @PyBuiltin(name = "EntityDeclHandler", kind = Kind.GETTER)
  static Object entityDeclHandler(PyXmlParser self) {
    return self.handler(Handler.ENTITY_DECL);
  }

  @PyBuiltin(name = "EntityDeclHandler", kind = Kind.SETTER)
  static void setEntityDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.ENTITY_DECL, value);
  }

  @PyBuiltin(name = "XmlDeclHandler", kind = Kind.GETTER)
  static Object xmlDeclHandler(PyXmlParser self) {
    return self.handler(Handler.XML_DECL);
  }

  @PyBuiltin(name = "XmlDeclHandler", kind = Kind.SETTER)
  static void setXmlDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.XML_DECL, value);
  }

  @PyBuiltin(name = "ElementDeclHandler", kind = Kind.GETTER)
  static Object elementDeclHandler(PyXmlParser self) {
    return self.handler(Handler.ELEMENT_DECL);
  }

  @PyBuiltin(name = "ElementDeclHandler", kind = Kind.SETTER)
  static void setElementDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.ELEMENT_DECL, value);
  }

  @PyBuiltin(name = "AttlistDeclHandler", kind = Kind.GETTER)
  static Object attlistDeclHandler(PyXmlParser self) {
    return self.handler(Handler.ATTLIST_DECL);
  }

  @PyBuiltin(name = "AttlistDeclHandler", kind = Kind.SETTER)
  static void setAttlistDeclHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.ATTLIST_DECL, value);
  }

  @PyBuiltin(name = "SkippedEntityHandler", kind = Kind.GETTER)
  static Object skippedEntityHandler(PyXmlParser self) {
    return self.handler(Handler.SKIPPED_ENTITY);
  }

  @PyBuiltin(name = "SkippedEntityHandler", kind = Kind.SETTER)
  static void setSkippedEntityHandler(PyXmlParser self, Object value) {
    self.setHandler(Handler.SKIPPED_ENTITY, value);
  }
}
