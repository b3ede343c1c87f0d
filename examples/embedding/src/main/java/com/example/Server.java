package com.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.graalvm.polyglot.PolyglotException;

/** The JDK's HTTP server with a virtual thread per request; {@code POST /name} calls a handler. */
public final class Server {
  private Server() {}

  public static void main(String[] args) throws IOException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 8080;
    HttpServer server = start(new Handlers(), port);
    System.out.println("listening on http://localhost:" + server.getAddress().getPort());
  }

  /** Starts a server; port 0 takes any. */
  static HttpServer start(Handlers handlers, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(handlers, exchange));
    server.start();
    return server;
  }

  private static void answer(Handlers handlers, HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = 200;
    String answer;
    try {
      if (handlers.has(name)) {
        answer = handlers.call(name, body);
      } else {
        status = 404;
        answer = "no handler " + name;
      }
    } catch (PolyglotException e) {
      status = 400;
      answer = e.getMessage();
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
