package org.mingping.shared.persistence;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.core.statement.StatementContext;

/** Lets a query map its rows onto any record by the names of its components ({@code branch_code} to {@code branchCode}). */
final class RecordRows implements JdbiPlugin, RowMapperFactory {

    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerRowMapper(this);
    }

    /** Asked anew for every handle, since each keeps what it was told for itself: a record's mapper is made once. */
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        return raw.isRecord() ? Optional.of(mappers.computeIfAbsent(raw, record -> new Remembering<>(ConstructorMapper.of(record)))) : Optional.empty();
    }

    /**
     * Finds out once for each statement which column goes where: looked up for every result it is a tenth of what a request with a token costs. One statement
     * always has the same columns; those whose text is put together are few, and a bound keeps them so.
     */
    private static final class Remembering<T> implements RowMapper<T> {

        private static final int MOST = 500;

        private final RowMapper<T> mapper;
        private final Map<String, RowMapper<T>> byStatement = new ConcurrentHashMap<>();

        Remembering(RowMapper<T> mapper) {
            this.mapper = mapper;
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            String statement = context.getParsedSql().getSql();
            RowMapper<T> known = byStatement.get(statement);
            if (known != null) {
                return known;
            }
            RowMapper<T> found = mapper.specialize(rows, context);
            if (byStatement.size() < MOST) {
                byStatement.put(statement, found);
            }
            return found;
        }
    }
}
