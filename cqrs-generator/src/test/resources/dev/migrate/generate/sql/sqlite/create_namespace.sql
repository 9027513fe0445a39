cannot create schema sales on 'sqlite': SQLite has no schemas, found 'sales'; remove the schema from the mapping, or leave sqlite out of <migrate.databases>
