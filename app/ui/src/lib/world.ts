import { geoCentroid, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';
import names from '../data/countries.json';

/** The world's countries (Natural Earth, 1:50 million), bundled: no map comes from outside. */
export interface Land {
  code: string | null;
  name: string;
  path: string;
  middle: [number, number];
}

export const WIDTH = 1000;
export const HEIGHT = 500;
export const project: GeoProjection = geoNaturalEarth1().fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], { type: 'Sphere' });

const CODES = new Map(Object.entries(names as Record<string, string[]>).map(([code, all]) => [all[1] ?? all[0], code]));

let cached: Land[] | null = null;

export function lands(): Land[] {
  return (cached ??= draw());
}

function draw(): Land[] {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const all = feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const path = geoPath(project).digits(1);
  return all.features.map((f: Feature<Geometry, { name: string }>) => ({
    code: CODES.get(f.properties.name) ?? null,
    name: f.properties.name,
    path: path(f as GeoPermissibleObjects) ?? '',
    middle: project(geoCentroid(f as GeoPermissibleObjects)) ?? [0, 0],
  }));
}
