package no.rodtrad.web;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server hands an answer to the network. */
@Configuration(proxyBeanMethods = false)
class ConnectorSettings {

    private static final int MOST_PAGES = 64 * 1024;

    /** The usual 8 kB would send a page in five pieces, each a call of the system and a copy on the way. */
    @Bean
    static TomcatConnectorCustomizer pagesInOnePiece() {
        return connector -> {
            connector.setProperty("socket.appWriteBufSize", Integer.toString(MOST_PAGES));
            connector.setProperty("socket.directBuffer", "true");
        };
    }
}
