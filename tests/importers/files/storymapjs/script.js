var storymap_data = {
  "storymap": {
    "attribution": "", "call_to_action": false, "map_type": "osm:standard", "map_as_image": true, "zoomify": false, "map_subdomains": "",
    "slides": [
      {"background": {"url": "", "color": "#292929", "opacity": 99}, "date": "Jan 2006", "media": {"url": "", "caption": "", "credit": ""}, "type": "overview", "location": {"line": false}, "text": {"headline": "Loop around the lake", "text": ""}},
      {"date": "", "media": {"url": "images/start.jpg", "caption": "", "credit": "ours"}, "location": {"lat": 33.69948507103638, "line": false, "lon": -118.0105438462022, "zoom": 20}, "text": {"headline": "Park Here<br><small><a href='https://maps.example/x'><i>Café</i></a></small>", "text": "Look for the stalls."}},
      {"date": "", "media": {"url": "", "caption": "", "credit": ""}, "location": {"lat": 33.69930430033801, "line": false, "lon": -118.01035385488593, "zoom": 20}, "text": {"headline": "Start Here", "text": null}}
    ]
  }
};
