create table private.search_cells (
  id bigint primary key generated always as identity,
  level smallint not null,
  cell integer not null,
  listings integer not null
);

create index search_cells_level_cell_idx on private.search_cells (level, cell) include (listings);

comment on table private.search_cells is
  'How many listings lie in each cell of the grids that search walks along, to estimate how many match. A cell may have several rows that add up: who finds one locked makes another, so that nobody waits.';
comment on column private.search_cells.level is 'The cell is search_listings.cell >> level.';
