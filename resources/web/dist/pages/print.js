TourAtlas.run(() => {
    
        const map = TourAtlas.createMap(
            "map", {
  "zoom": 1,
  "zoomControl": false,
  "preferCanvas": false,
  "zoomSnap": 0,
  "zoomDelta": 0.75,
  "worldCopyJump": false,
  "still": true,
});
        
    
        TourAtlas.addSheet(
            map, {
  "file": "data/sheet.json",
  "tour": "data/tour.json",
});
        
    
        TourAtlas.addBasemap(
            map, {
  "files": {
  "countries": "basemap/countries-50m.json",
  "water": "basemap/water-50m.bin",
  "fine": "basemap/countries-10m.bin",
},
});
        
    
        TourAtlas.addLabels(
            map, {
  "files": {
  "labels": "basemap/labels.json",
  "cities": "basemap/cities.json",
  "towns": "basemap/towns.json",
},
});
        
    
        TourAtlas.addRoute(
            map, {
});
        
    
        TourAtlas.addStops(
            map, {
});
        
    
        TourAtlas.addVectors(
            map, {
});
        
    
        TourAtlas.addBridge(
            map, {
});
        
    
        TourAtlas.start(
            map, {
  "file": "data/tour.json",
  "attribution": "Natural Earth, GeoNames (CC BY 4.0)",
});
        });