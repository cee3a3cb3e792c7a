package no.rodtrad.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Which PostgreSQL we use, and how transactions find their municipality in it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Our own server, stopped after everything that uses it. Absent when an address was given. */
    @Bean
    PostgresHolder postgres(
            @Value("${rodtrad.data:.rodtrad}") String data, @Value("${rodtrad.database:}") String address)
            throws IOException {
        if (!address.isEmpty()) return new PostgresHolder(Optional.empty(), external(address));
        var server = PostgresServer.in(Path.of(data));
        return new PostgresHolder(Optional.of(server), server.address());
    }

    @Bean
    DataSource dataSource(PostgresHolder postgres, Schemas schemas) {
        schemas.migrateShared();
        var config = new HikariConfig();
        config.setPoolName("rodtrad");
        config.setJdbcUrl(postgres.address().url());
        config.setUsername(postgres.address().user());
        config.setPassword(postgres.address().password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        // Ordinary work is done as a role that may add and read, and change nothing that was decided or posted.
        config.setConnectionInitSql("SET ROLE rodtrad_app");
        return new MunicipalityDataSource(new HikariDataSource(config));
    }

    @Bean
    Schemas schemas(PostgresHolder postgres) {
        return new Schemas(postgres.address());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ReadingTransactionManager(dataSource);
    }

    /** {@code postgresql://user:password@host:port/database}, or a JDBC address with user and password in it. */
    static DatabaseAddress external(String address) {
        if (address.startsWith("jdbc:")) return new DatabaseAddress(address, "", "");
        var uri = URI.create(address);
        var info = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        var url = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath();
        return new DatabaseAddress(url, decoded(info[0]), info.length > 1 ? decoded(info[1]) : "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
