package no.rodtrad.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/** A page with every component, in tests only: the browser walks it, and people look at it. */
@Controller
class ExamplesController {

    private final Renderer renderer;

    ExamplesController(Renderer renderer) {
        this.renderer = renderer;
    }

    @Bean
    static NavItem examplesInMenu() {
        return new NavItem(900, "example.nav", "eksempler", List.of());
    }

    @GetMapping("/{municipality}/eksempler")
    View examples(PageContext context) {
        Content content = output -> {
            output.writeContent("<div class=\"wrap\">");
            write(ComponentExamples.ofPage(context), output);
            output.writeContent("<h1>Komponenter</h1>");
            ComponentExamples.numbers(context.text()).writeTo(output);
            var thread = ComponentExamples.thread(context.text());
            write(thread.subList(0, 1), output);
            output.writeContent("<ol class=\"thread\" aria-label=\"Tråden\">");
            write(thread.subList(1, thread.size()), output);
            output.writeContent("</ol>");
            output.writeContent("<div class=\"doc\"><div></div><article class=\"prose\"><h2>Tabeller og figurer</h2>");
            write(ComponentExamples.all(context.text()), output);
            output.writeContent("</article><div></div></div></div>");
        };
        return View.of("component/page", "title", "Komponenter", "content", content, "wide", true);
    }

    @GetMapping("/{municipality}/eksempler/uten-database")
    View withoutDatabase() {
        throw new CannotCreateTransactionException("a test: the database is gone");
    }

    @GetMapping("/{municipality}/eksempler/feil")
    View failing() {
        throw new IllegalStateException("a test: our own fault");
    }

    private void write(List<ComponentExamples.Example> examples, TemplateOutput output) {
        for (var example : examples) {
            boolean inList = example.template().equals("component/thread/node");
            if (!inList) output.writeContent("<div>");
            output.writeContent(
                    new String(renderer.bytes(example.template(), example.parameters()), StandardCharsets.UTF_8));
            if (!inList) output.writeContent("</div>");
        }
    }
}
